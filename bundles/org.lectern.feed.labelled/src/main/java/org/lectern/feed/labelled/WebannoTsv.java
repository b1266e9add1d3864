package org.lectern.feed.labelled;

import java.io.IOException;
import org.lectern.api.feed.FeedException;
import org.lectern.api.feed.FeedFormat;
import org.lectern.api.feed.FeedFormatInfo;
import org.lectern.api.feed.FeedInput;
import org.lectern.api.feed.PageAccount;
import org.lectern.api.feed.PageReport;
import org.lectern.api.feed.Probe;
import org.osgi.service.component.annotations.Component;

/** One document as WebAnno and INCEpTION write it in TSV 3. */
@Component
@FeedFormatInfo(id = "webanno-tsv", label = "WebAnno TSV 3")
public final class WebannoTsv implements FeedFormat {
    @Override
    public int recognise(Probe probe) {
        return probe.text().startsWith("#FORMAT=WebAnno TSV 3") ? 99 : 0;
    }

    @Override
    public PageReport read(FeedInput input, ItemSink sink) throws FeedException, IOException {
        var account = new PageAccount();
        sink.accounted(account);
        return SingleDocument.read(input, SingleDocument.tsv(input.bytes(), account), account, sink);
    }
}
