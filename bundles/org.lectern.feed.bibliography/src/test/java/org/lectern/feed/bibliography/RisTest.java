package org.lectern.feed.bibliography;

import java.util.List;
import java.util.Map;
import org.lectern.api.feed.FeedFormat;
import org.lectern.api.feed.FeedItem;
import org.lectern.api.model.Link;
import org.lectern.api.model.PaperText;

class RisTest implements BibliographyContract {
    @Override
    public FeedFormat format() {
        return new Ris();
    }

    @Override
    public String text() {
        return Samples.RIS;
    }

    @Override
    public String sampleName() {
        return "sheep.ris";
    }

    @Override
    public FeedItem first() {
        return BibliographyContract.item(
                new PaperText("Counting Sheep with No Dogs", "We count sheep. And dogs."),
                List.of("Shephérd, Ada", "Müller, Jörg"),
                List.of("doi:10.1000/a_b"),
                List.of(
                        new Link("https://example.org/sheep", "page"),
                        new Link("https://example.org/sheep.pdf", "pdf")),
                Map.of(
                        "ris.TY",
                        "JOUR",
                        "ris.T2",
                        "Journal of Sheep",
                        "ris.KW",
                        "sheep\ndogs",
                        "ris.N1",
                        "ASReview_relevant"));
    }

    @Override
    public List<String> papers() {
        return List.of(
                "Counting Sheep with No Dogs Optional[2024-10-27]",
                "Lambs in Space Optional[2023]",
                "The Whole Flock Optional.empty");
    }
}
