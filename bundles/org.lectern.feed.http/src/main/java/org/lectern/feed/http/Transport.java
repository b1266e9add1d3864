package org.lectern.feed.http;

import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.util.Map;
import java.util.Optional;

/** Asks a server once: follows no redirect, decodes nothing. */
interface Transport {
    /** @param allowPrivate whether the server may lie in a private network */
    Reply get(URI address, Map<String, String> headers, boolean allowPrivate) throws IOException;

    /** A sentence, where {@code address} is reached through a proxy, which then looks up the server's name itself. */
    default Optional<String> proxyNote(URI address) {
        return Optional.empty();
    }

    /** What a server answered. */
    interface Reply extends AutoCloseable {
        int status();

        /** The first header of that name. */
        Optional<String> header(String name);

        /** As on the wire; empty where there is none. */
        InputStream body() throws IOException;

        @Override
        void close();
    }
}
