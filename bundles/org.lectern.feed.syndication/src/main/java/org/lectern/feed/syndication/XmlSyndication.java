package org.lectern.feed.syndication;

import java.io.IOException;
import java.util.Optional;
import org.lectern.api.feed.FeedException;
import org.lectern.api.feed.FeedFormat.ItemSink;
import org.lectern.api.feed.FeedInput;
import org.lectern.api.feed.FeedItem;
import org.lectern.api.feed.PageReport;

/** Reads a feed in XML, whichever its dialect: feeds mix them. */
final class XmlSyndication implements XmlFeed.Entries {
    private final FeedHead head = new FeedHead();
    private final Repairs repairs = new Repairs();
    private final Account account = new Account();
    private final ItemSink sink;
    private String lastId = "";
    private boolean faulty;

    private XmlSyndication(ItemSink sink) {
        this.sink = sink;
        sink.accounted(account);
    }

    static PageReport read(FeedInput input, ItemSink sink) throws FeedException, IOException {
        return new XmlSyndication(sink).read(input);
    }

    private PageReport read(FeedInput input) throws FeedException, IOException {
        TextEncoding.Opened opened = TextEncoding.open(input.bytes());
        opened.note().ifPresent(account::note);
        var bytes = new FeedBytes(opened.utf8(), repairs);
        boolean anyElement = new XmlFeed(bytes, head, this).read();
        if (!anyElement) {
            throw new FeedException(
                    "Could not read the feed " + input.name() + ": there is no XML in it.",
                    input.name(),
                    "Open the address in a browser to see what the server sent.");
        }
        bytes.neverEnded()
                .ifPresent(what -> account.note(
                        "A " + what + " that never ends hides the rest of the feed; nothing behind it was read."));
        repairs.sentences().forEach(account::note);
        if (faulty) {
            account.note("The feed is not well-formed XML; what could be read of it was read.");
        }
        sink.described(head.description());
        return account.report();
    }

    @Override
    public void accept(Entry entry, long line, boolean damaged) throws FeedException {
        faulty |= damaged;
        // Some sites give all their entries one id: that of the feed.
        boolean shared = !entry.id.isEmpty() && (entry.id.equals(lastId) || entry.id.equals(head.link()));
        lastId = entry.id;
        Optional<FeedItem> item = new EntryPaper(entry).item(account.papers() + 1, shared);
        if (item.isEmpty()) {
            account.unused(line, entry.id, "an entry without title and text");
            return;
        }
        account.paper(line, item.get(), entry, damaged);
        sink.at("line " + line);
        sink.accept(item.get());
    }

    @Override
    public void lost(long line, String reason) {
        faulty = true;
        account.unused(line, "", "not well-formed XML: " + reason);
    }
}
