package org.lectern.feed.bibliography;

import java.util.List;
import java.util.Map;
import org.lectern.api.feed.FeedFormat;
import org.lectern.api.feed.FeedItem;
import org.lectern.api.model.PaperText;

class NbibTest implements BibliographyContract {
    @Override
    public FeedFormat format() {
        return new Nbib();
    }

    @Override
    public String text() {
        return Samples.NBIB;
    }

    @Override
    public String sampleName() {
        return "sheep.nbib";
    }

    @Override
    public FeedItem first() {
        return BibliographyContract.item(
                new PaperText("Counting sheep with no dogs.", "BACKGROUND: We count sheep. RESULTS: Many of them."),
                List.of("Shephérd, Ada", "Müller, Jörg", "Wool Group"),
                List.of("doi:10.1000/a_b", "pubmed:12345678"),
                List.of(),
                Map.of(
                        "nbib.OWN",
                        "NLM",
                        "nbib.LID",
                        "e123 [pii]",
                        "nbib.AU",
                        "Shephérd A\nMüller J",
                        "nbib.LA",
                        "eng",
                        "nbib.PT",
                        "Journal Article",
                        "nbib.TA",
                        "J Sheep",
                        "nbib.MH",
                        "Sheep/*physiology\nDogs"));
    }

    @Override
    public List<String> papers() {
        return List.of("Counting sheep with no dogs. Optional[2024-10-27]", "Lambs in space. Optional[2023]");
    }
}
