package org.lectern.feed.bibliography;

import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.lectern.api.feed.FeedException;
import org.lectern.api.feed.FeedFormat;
import org.lectern.api.feed.FeedFormatInfo;
import org.lectern.api.feed.FeedInput;
import org.lectern.api.feed.PageReport;
import org.lectern.api.feed.Probe;
import org.osgi.service.component.annotations.Component;

/** EndNote's XML. */
@Component
@FeedFormatInfo(id = "endnote-xml", label = "EndNote XML")
public final class EndnoteXml implements FeedFormat {
    private static final Pattern BEGINNING = Pattern.compile(
            "<xml>\\s*<records>|<records>\\s*<record[\\s>]\\s*<(?:database|ref-type|source-app|foreign-keys|rec-number)|<source-app name=\"EndNote");

    @Override
    public int recognise(Probe probe) {
        return BEGINNING.matcher(Characters.head(probe)).find() ? 95 : 0;
    }

    @Override
    public PageReport read(FeedInput input, ItemSink sink) throws FeedException, IOException {
        var account = new Account();
        sink.accounted(account);
        var records = new XmlRecords(Characters.open(input.bytes()), List.of("record"), account);
        for (Optional<XmlRecords.Found> record = records.next(); record.isPresent(); record = records.next()) {
            sink.at("line " + record.get().line());
            sink.accept(new EndnotePaper(record.get().root()).item(record.get().line(), account));
        }
        return account.report();
    }
}
