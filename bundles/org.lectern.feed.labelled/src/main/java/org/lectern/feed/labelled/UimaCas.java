package org.lectern.feed.labelled;

import java.io.IOException;
import java.util.regex.Pattern;
import org.lectern.api.feed.FeedException;
import org.lectern.api.feed.FeedFormat;
import org.lectern.api.feed.FeedFormatInfo;
import org.lectern.api.feed.FeedInput;
import org.lectern.api.feed.PageAccount;
import org.lectern.api.feed.PageReport;
import org.lectern.api.feed.Probe;
import org.osgi.service.component.annotations.Component;

/** One document in UIMA CAS JSON. */
@Component
@FeedFormatInfo(id = "uima-cas", label = "UIMA CAS JSON")
public final class UimaCas implements FeedFormat {
    private static final Pattern BEGINNING =
            Pattern.compile("(?s)\\A\\uFEFF?\\s*\\{\\s*\"%(?:TYPES|FEATURE_STRUCTURES|VIEWS|HEADER)\".*");

    @Override
    public int recognise(Probe probe) {
        return BEGINNING.matcher(probe.text()).matches() ? 98 : 0;
    }

    @Override
    public PageReport read(FeedInput input, ItemSink sink) throws FeedException, IOException {
        var account = new PageAccount();
        sink.accounted(account);
        return SingleDocument.read(input, SingleDocument.cas(input.bytes(), account), account, sink);
    }
}
