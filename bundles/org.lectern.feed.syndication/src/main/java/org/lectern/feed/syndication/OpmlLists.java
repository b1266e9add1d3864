package org.lectern.feed.syndication;

import java.io.IOException;
import java.io.InputStream;
import org.lectern.api.feed.FeedException;
import org.lectern.api.feed.FeedLists;
import org.osgi.service.component.annotations.Component;

/** Lists of feeds in OPML 1.0 and 2.0. */
@Component
public final class OpmlLists implements FeedLists {
    @Override
    public FeedList read(String name, InputStream bytes) throws FeedException, IOException {
        return Opml.read(name, bytes);
    }
}
