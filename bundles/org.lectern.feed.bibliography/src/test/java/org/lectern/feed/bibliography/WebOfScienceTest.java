package org.lectern.feed.bibliography;

import java.util.List;
import java.util.Map;
import org.lectern.api.feed.FeedFormat;
import org.lectern.api.feed.FeedItem;
import org.lectern.api.model.PaperText;

class WebOfScienceTest implements BibliographyContract {
    @Override
    public FeedFormat format() {
        return new WebOfScience();
    }

    @Override
    public String text() {
        return Samples.WOS;
    }

    @Override
    public String sampleName() {
        return "savedrecs.txt";
    }

    @Override
    public FeedItem first() {
        return BibliographyContract.item(
                new PaperText("Counting sheep with no dogs", "We count sheep."),
                List.of("Shephérd, Ada", "Müller, Jörg"),
                List.of("doi:10.1000/a_b", "pubmed:12345678"),
                List.of(),
                Map.of(
                        "wos.PT",
                        "J",
                        "wos.AU",
                        "Shepherd, A\nMuller, J",
                        "wos.SO",
                        "JOURNAL OF SHEEP",
                        "wos.DE",
                        "sheep; dogs",
                        "wos.UT",
                        "WOS:000000001"));
    }

    @Override
    public List<String> papers() {
        return List.of("Counting sheep with no dogs Optional[2024-10-27]", "Lambs in space Optional[2023]");
    }
}
