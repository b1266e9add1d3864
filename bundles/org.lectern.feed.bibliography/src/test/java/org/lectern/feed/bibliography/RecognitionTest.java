package org.lectern.feed.bibliography;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.lectern.api.feed.FeedFormat;
import org.lectern.testkit.FeedFormatContract;

class RecognitionTest {
    private static final List<FeedFormat> FORMATS = List.of(
            new Bibtex(),
            new Ris(),
            new Nbib(),
            new Enw(),
            new WebOfScience(),
            new CslJson(),
            new PubmedXml(),
            new EndnoteXml());

    private static Map<String, String> samples() {
        var samples = new LinkedHashMap<String, String>();
        samples.put("Bibtex", Samples.BIBTEX);
        samples.put("Ris", Samples.RIS);
        samples.put("Nbib", Samples.NBIB);
        samples.put("Enw", Samples.ENW);
        samples.put("WebOfScience", Samples.WOS);
        samples.put("CslJson", Samples.CSL);
        samples.put("PubmedXml", Samples.PUBMED);
        samples.put("EndnoteXml", Samples.ENDNOTE);
        return samples;
    }

    @Test
    void eachFileIsOfOneFormatWhateverItIsCalled() {
        for (String name : List.of("export.txt", "export")) {
            Map<String, String> recognised = new LinkedHashMap<>();
            samples()
                    .forEach((format, text) -> recognised.put(
                            format,
                            FORMATS.stream()
                                    .filter(one -> one.recognise(FeedFormatContract.probe(name, text)) > 0)
                                    .map(one -> one.getClass().getSimpleName())
                                    .collect(Collectors.joining(", "))));
            assertEquals(
                    samples().keySet().stream().collect(Collectors.toMap(format -> format, format -> format)),
                    recognised);
        }
    }
}
