package org.lectern.feed.bibliography;

import java.util.List;
import java.util.Map;
import org.lectern.api.feed.FeedFormat;
import org.lectern.api.feed.FeedItem;
import org.lectern.api.model.Link;
import org.lectern.api.model.PaperText;

class EndnoteXmlTest implements BibliographyContract {
    @Override
    public FeedFormat format() {
        return new EndnoteXml();
    }

    @Override
    public String text() {
        return Samples.ENDNOTE;
    }

    @Override
    public String sampleName() {
        return "sheep.xml";
    }

    @Override
    public FeedItem first() {
        return BibliographyContract.item(
                new PaperText("Counting Ovis", "We count sheep."),
                List.of("Shephérd, Ada", "Müller, Jörg"),
                List.of("doi:10.1000/a_b"),
                List.of(new Link("https://example.org/sheep", "page")),
                Map.of(
                        "endnote.database",
                        "My.enl",
                        "endnote.source-app",
                        "EndNote",
                        "endnote.rec-number",
                        "7",
                        "endnote.ref-type",
                        "Journal Article",
                        "endnote.secondary-title",
                        "Journal of Sheep",
                        "endnote.keyword",
                        "sheep\ndogs",
                        "endnote.url",
                        "internal-pdf://sheep.pdf"));
    }

    @Override
    public List<String> papers() {
        return List.of("Counting Ovis Optional[2024-10-27]", "The Whole Flock Optional.empty");
    }
}
