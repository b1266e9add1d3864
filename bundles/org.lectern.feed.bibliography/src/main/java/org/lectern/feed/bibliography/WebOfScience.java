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

/** Web of Science's tagged text. */
@Component
@FeedFormatInfo(id = "wos", label = "Web of Science text")
public final class WebOfScience implements FeedFormat {
    private static final Pattern BEGINNING = Pattern.compile(
            "\\A[\\uFEFF\\s]*(?:FN (?:Clarivate|Thomson|ISI|Web of)|(?:FN .*[\\r\\n]+VR .*[\\r\\n]+)?PT [A-Z][\\r\\n])");

    @Override
    public int recognise(Probe probe) {
        if (!BEGINNING.matcher(Characters.head(probe)).find()) {
            return 0;
        }
        return FileName.endsWith(probe.name(), "ciw", "wos", "isi") ? 95 : 85;
    }

    @Override
    public PageReport read(FeedInput input, ItemSink sink) throws FeedException, IOException {
        return TaggedFile.read(input, sink, TagSyntax.WOS, TagMeaning.WOS);
    }
}
