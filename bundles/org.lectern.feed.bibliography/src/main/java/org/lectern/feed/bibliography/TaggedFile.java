package org.lectern.feed.bibliography;

import java.io.IOException;
import java.util.Optional;
import org.lectern.api.feed.FeedException;
import org.lectern.api.feed.FeedFormat;
import org.lectern.api.feed.FeedInput;
import org.lectern.api.feed.FeedItem;
import org.lectern.api.feed.PageReport;

/** Reads files of tagged lines. */
final class TaggedFile {
    private TaggedFile() {}

    static PageReport read(FeedInput input, FeedFormat.ItemSink sink, TagSyntax syntax, TagMeaning meaning)
            throws FeedException, IOException {
        var account = new Account();
        sink.accounted(account);
        var records = new TaggedRecords(Characters.open(input.bytes()), syntax, account);
        for (Optional<TaggedRecord> record = records.next(); record.isPresent(); record = records.next()) {
            FeedItem item = new TaggedPaper(record.get(), meaning).item(account);
            sink.at("line " + record.get().line());
            sink.accept(item, ScreeningNotes.answers(item));
        }
        return account.report();
    }
}
