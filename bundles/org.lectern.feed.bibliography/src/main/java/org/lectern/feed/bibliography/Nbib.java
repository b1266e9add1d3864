package org.lectern.feed.bibliography;

import java.io.IOException;
import java.util.regex.Pattern;
import org.lectern.api.feed.FeedException;
import org.lectern.api.feed.FeedFormat;
import org.lectern.api.feed.FeedFormatInfo;
import org.lectern.api.feed.FeedInput;
import org.lectern.api.feed.PageReport;
import org.lectern.api.feed.Probe;
import org.osgi.service.component.annotations.Component;

/** PubMed's and MEDLINE's tagged text, and ERIC's, which has no numbers of PubMed. */
@Component
@FeedFormatInfo(id = "nbib", label = "PubMed text")
public final class Nbib implements FeedFormat {
    private static final Pattern BEGINNING = Pattern.compile("(?m)^\\uFEFF?(?:PMID ?- ?\\d|OWN - ERIC\\b)");

    @Override
    public int recognise(Probe probe) {
        if (!BEGINNING.matcher(Characters.head(probe)).find()) {
            return 0;
        }
        return FileName.endsWith(probe.name(), "nbib", "medline") ? 95 : 85;
    }

    @Override
    public PageReport read(FeedInput input, ItemSink sink) throws FeedException, IOException {
        return TaggedFile.read(input, sink, TagSyntax.NBIB, TagMeaning.NBIB);
    }
}
