package org.lectern.feed.bibliography;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.charset.Charset;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.lectern.api.feed.FeedFormat;
import org.lectern.api.feed.FeedItem;
import org.lectern.api.model.Link;
import org.lectern.api.model.PaperText;

class BibtexTest implements BibliographyContract {
    @Override
    public FeedFormat format() {
        return new Bibtex();
    }

    @Override
    public String text() {
        return Samples.BIBTEX;
    }

    @Override
    public String sampleName() {
        return "sheep.bib";
    }

    @Override
    public FeedItem first() {
        return BibliographyContract.item(
                new PaperText("DyLoRA: Counting Sheep with No Dogs & 5% Wolves", "We count sheep."),
                List.of("Shepérd, Ada", "Wool Institute", "Müller, Jörg"),
                List.of("arxiv:2410.20672v1", "doi:10.1000/a_b"),
                List.of(new Link("https://example.org/sheep", "page")),
                Map.of(
                        "bibtex.type",
                        "article",
                        "bibtex.key",
                        "shepherd:24",
                        "bibtex.journal",
                        "Journal of Sheep (Online)",
                        "bibtex.pages",
                        "85--94",
                        "bibtex.primaryclass",
                        "cs.CL",
                        "bibtex.keywords",
                        "sheep, dogs",
                        "bibtex.others",
                        "and others"));
    }

    @Override
    public List<String> papers() {
        return List.of(
                "DyLoRA: Counting Sheep with No Dogs & 5% Wolves Optional[2024-10-27]",
                "A \"quoted\" title Optional[2025-03]", "Proceedings of Sheep Optional[2025-03]");
    }

    @Test
    void anEntryTakesFromTheOneItRefersToWhatItLacks() throws Exception {
        assertEquals(
                Map.of(
                        "bibtex.type", "inproceedings",
                        "bibtex.key", "lamb",
                        "bibtex.crossref", "conf25",
                        "bibtex.booktitle", "Proceedings of Sheep",
                        "bibtex.publisher", "Pasture Press",
                        "bibtex.pages", "1"),
                Readings.of(format(), Samples.BIBTEX).items().get(1).extra());
    }

    @Test
    void aBrokenEntryIsKeptAsFarAsItGoesAndTheRestIsRead() throws Exception {
        Readings readings = Readings.of(
                format(),
                "@article{a, title = {Open {brace},\n year = 2024\n}\n@article{b, title = {Good}}\n"
                        + "@article{c, title = \"No end, year = 2020 }\n@misc{d, title = {Last}, junk, year 2021}\n");
        assertEquals(
                List.of("Open brace, year = 2024", "Good", "No end, year = 2020", "Last"),
                readings.items().stream().map(item -> item.text().title()).toList());
        assertEquals(
                List.of(
                        "1 the entry does not end; what was read of it is kept",
                        "5 the value has no closing quote",
                        "5 the entry does not end; what was read of it is kept"),
                readings.report().incomplete().stream()
                        .filter(place -> !place.reason().startsWith("title without"))
                        .map(place -> place.line() + " " + place.reason())
                        .toList());
        assertEquals(
                List.of("6 junk", "6 year 2021"),
                readings.report().unusedLines().stream()
                        .map(place -> place.line() + " " + place.text())
                        .toList());
    }

    @Test
    void accentsAndSymbolsBecomeLettersAndMathematicsStays() {
        assertEquals(
                "Åse Łukasz Çelik naïve Škoda ő ß – “q” $\\alpha^{2}$ \\foo{bar} 50% a_b",
                TexText.of("{\\AA}se {\\L}ukasz \\c{C}elik na{\\\"\\i}ve {\\v S}koda \\H o \\ss{} \\textendash{} "
                        + "\\textquotedblleft q\\textquotedblright{} $\\alpha^{2}$ \\foo{bar} 50\\% a\\_b"));
    }

    @Test
    void everyEncodingIsRead() throws Exception {
        String text = "@article{a, title = {Über Schafe}, abstract = {25° C}}";
        for (String charset : List.of("UTF-8", "UTF-16", "UTF-16BE", "UTF-16LE", "windows-1252")) {
            assertEquals(
                    new PaperText("Über Schafe", "25° C"),
                    Readings.of(format(), text.getBytes(Charset.forName(charset)))
                            .only()
                            .text(),
                    charset);
        }
    }

    @Test
    void stringsThatGrowWithoutEndAreStopped() throws Exception {
        var text = new StringBuilder("@string{a0 = {lol lol lol lol}}\n");
        for (int i = 1; i < 60; i++) {
            text.append("@string{a%d = a%d # a%d # a%d}\n".formatted(i, i - 1, i - 1, i - 1));
        }
        Readings readings = Readings.of(format(), text + "@article{x, title = a59}");
        assertEquals("a58a58a58", readings.only().text().title());
    }
}
