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

/** Atom 0.3 and 1.0; so the answers of arXiv's API too. */
@Component
@FeedFormatInfo(id = "atom", label = "Atom feed")
public final class AtomFormat implements FeedFormat {
    @Override
    public int recognise(Probe probe) {
        Optional<Root> root = Root.of(probe);
        if (root.isEmpty()) {
            return 0;
        }
        boolean named =
                root.get().tag().contains(Vocabulary.ATOM) || root.get().tag().contains(Vocabulary.ATOM_03);
        return switch (root.get().local().toLowerCase(Locale.ROOT)) {
            case "feed" -> named ? 95 : 70;
            case "entry" -> named ? 90 : 0;
            default -> 0;
        };
    }

    @Override
    public PageReport read(FeedInput input, ItemSink sink) throws FeedException, IOException {
        return XmlSyndication.read(input, sink);
    }
}
