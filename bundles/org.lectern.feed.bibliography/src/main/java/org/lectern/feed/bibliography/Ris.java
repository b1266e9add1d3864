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

/** RIS as reference managers and databases write it: two blanks or one, records without an end, values over several lines. */
@Component
@FeedFormatInfo(id = "ris", label = "RIS")
public final class Ris implements FeedFormat {
    private static final Pattern BEGINNING = Pattern.compile("(?m)^[\\uFEFF ]{0,3}TY[ \\t]{1,3}-[ \\t]{0,3}[A-Z]");

    @Override
    public int recognise(Probe probe) {
        if (!BEGINNING.matcher(Characters.head(probe)).find()) {
            return 0;
        }
        return FileName.endsWith(probe.name(), "ris") ? 95 : 85;
    }

    @Override
    public PageReport read(FeedInput input, ItemSink sink) throws FeedException, IOException {
        return TaggedFile.read(input, sink, TagSyntax.RIS, TagMeaning.RIS);
    }
}
