package org.lectern.feed.bibliography;

import java.util.List;
import java.util.Map;
import org.lectern.api.feed.FeedFormat;
import org.lectern.api.feed.FeedItem;
import org.lectern.api.model.Link;
import org.lectern.api.model.PaperText;

class EnwTest implements BibliographyContract {
    @Override
    public FeedFormat format() {
        return new Enw();
    }

    @Override
    public String text() {
        return Samples.ENW;
    }

    @Override
    public String sampleName() {
        return "sheep.enw";
    }

    @Override
    public FeedItem first() {
        return BibliographyContract.item(
                new PaperText("Counting Sheep", "We count sheep. And dogs."),
                List.of("Shephérd, Ada", "Müller, Jörg"),
                List.of("doi:10.1000/a_b"),
                List.of(new Link("https://example.org/sheep", "page")),
                Map.of("enw.0", "Journal Article", "enw.J", "Journal of Sheep", "enw.K", "sheep"));
    }

    @Override
    public List<String> papers() {
        return List.of("Counting Sheep Optional[2024-10-27]", "The Whole Flock Optional[2023]");
    }
}
