package org.lectern.feed.http;

import java.net.URI;
import org.apache.hc.client5.http.impl.routing.DefaultRoutePlanner;
import org.apache.hc.core5.http.HttpHost;
import org.apache.hc.core5.http.protocol.HttpContext;

/** Routes through the proxy where the settings name one for the target. */
final class ProxyRoutes extends DefaultRoutePlanner {
    private final Settings settings;

    ProxyRoutes(Settings settings) {
        super(null);
        this.settings = settings;
    }

    @Override
    protected HttpHost determineProxy(HttpHost target, HttpContext context) {
        return settings.proxy(URI.create(target.toURI()))
                .map(proxy -> new HttpHost(proxy.getScheme(), proxy.getHost(), proxy.getPort()))
                .orElse(null);
    }
}
