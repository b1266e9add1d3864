package org.lectern.feed.http;

import java.io.IOException;
import java.net.ConnectException;
import java.net.SocketTimeoutException;
import java.net.UnknownHostException;
import javax.net.ssl.SSLException;

/** Why a feed did not come, in a sentence. */
final class Failure {
    private static final String KEPT = " What is known of the feed stays; it is tried again later.";

    private Failure() {}

    static String sentence(IOException e) {
        return switch (e) {
            case CheckedResolver.Refused refused ->
                "Not fetched: " + refused.getMessage() + ". If you trust it, follow it as one in a private network.";
            case UnknownHostException unknown -> "The server " + unknown.getMessage() + " is not known." + KEPT;
            case SocketTimeoutException slow -> "The server did not answer in time." + KEPT;
            case ConnectException closed -> "The server cannot be reached (" + closed.getMessage() + ")." + KEPT;
            case SSLException tls ->
                "The connection is not safe (" + tls.getMessage()
                        + "). An institution's own certificates are named as trust= in feeds/" + Settings.FILE + ".";
            default -> "Not fetched: " + e.getMessage() + "." + KEPT;
        };
    }

    static String status(int status) {
        return switch (status) {
            case 404, 410 -> "The server says that the feed is not there (" + status + "). Look for its new address.";
            case 401, 403 -> "The server does not let Lectern read the feed (" + status + ").";
            case 429, 503 -> "The server asks for a pause (" + status + ")." + KEPT;
            default -> "The server answered with status " + status + "." + KEPT;
        };
    }
}
