package org.lectern.feed.bibliography;

import java.util.List;
import java.util.Map;
import org.lectern.api.feed.FeedFormat;
import org.lectern.api.feed.FeedItem;
import org.lectern.api.model.Link;
import org.lectern.api.model.PaperText;

class CslJsonTest implements BibliographyContract {
    @Override
    public FeedFormat format() {
        return new CslJson();
    }

    @Override
    public String text() {
        return Samples.CSL;
    }

    @Override
    public String sampleName() {
        return "sheep.json";
    }

    @Override
    public FeedItem first() {
        return BibliographyContract.item(
                new PaperText("Counting Sheep", "We count sheep."),
                List.of("Shephérd, Ada", "Wool Institute", "van Beethoven, Ludwig", "King, Jr., Martin Luther"),
                List.of("doi:10.1000/a_b"),
                List.of(new Link("https://example.org/sheep", "page")),
                Map.of(
                        "csl.id",
                        "shepherd:24",
                        "csl.type",
                        "article-journal",
                        "csl.volume",
                        "7",
                        "csl.container-title",
                        "Journal of Sheep",
                        "csl.accessed",
                        "{\"date-parts\":[[2025,1,2]]}"));
    }

    @Override
    public List<String> papers() {
        return List.of("Counting Sheep Optional[2024-10-27]", "The Whole Flock Optional[2023-05]");
    }
}
