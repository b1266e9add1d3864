package org.lectern.feed.syndication;

import java.io.IOException;
import java.util.Locale;
import java.util.Optional;
import org.lectern.api.feed.FeedException;
import org.lectern.api.feed.FeedFormat;
import org.lectern.api.feed.FeedFormatInfo;
import org.lectern.api.feed.FeedInput;
import org.lectern.api.feed.PageReport;
import org.lectern.api.feed.Probe;
import org.osgi.service.component.annotations.Component;

/** RSS 0.9x and 2.0, and RSS 1.0 in RDF, with the extensions of arXiv, Dublin Core and PRISM. */
@Component
@FeedFormatInfo(id = "rss", label = "RSS feed")
public final class RssFormat implements FeedFormat {
    @Override
    public int recognise(Probe probe) {
        Optional<Root> root = Root.of(probe);
        if (root.isEmpty()) {
            return 0;
        }
        return switch (root.get().local().toLowerCase(Locale.ROOT)) {
            case "rss" -> 95;
            case "rdf" ->
                root.get().mentions("purl.org/rss/1.0/") || root.get().mentions("my.netscape.com/rdf/simple/0.9")
                        ? 90
                        : 0;
            case "channel" -> root.get().mentions("<item") ? 60 : 0;
            default -> 0;
        };
    }

    @Override
    public PageReport read(FeedInput input, ItemSink sink) throws FeedException, IOException {
        return XmlSyndication.read(input, sink);
    }
}
