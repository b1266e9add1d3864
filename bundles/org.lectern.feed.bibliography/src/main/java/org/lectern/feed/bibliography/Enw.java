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

/** EndNote's tagged text, also called refer. */
@Component
@FeedFormatInfo(id = "enw", label = "EndNote tagged text")
public final class Enw implements FeedFormat {
    private static final Pattern BEGINNING =
            Pattern.compile("(?m)\\A\\s*%0 \\p{L}|\\A\\s*%[ATJDKX] .*[\\r\\n]+(?:.*[\\r\\n]+){0,20}?%[A-Z0-9] ");

    @Override
    public int recognise(Probe probe) {
        if (!BEGINNING.matcher(Characters.head(probe)).find()) {
            return 0;
        }
        return FileName.endsWith(probe.name(), "enw") ? 95 : 85;
    }

    @Override
    public PageReport read(FeedInput input, ItemSink sink) throws FeedException, IOException {
        return TaggedFile.read(input, sink, TagSyntax.ENW, TagMeaning.ENW);
    }
}
