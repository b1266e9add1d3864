package org.lectern.feed.http;

import java.time.Duration;

/**
 * How much a server may send.
 *
 * @param wireBytes as sent
 * @param decodedBytes after decompression
 * @param ratio of decoded bytes to bytes on the wire, once a megabyte is decoded
 * @param idle how long to wait for a connection, and for the next bytes
 * @param total how long one answer may take
 */
record Limits(long wireBytes, long decodedBytes, int ratio, Duration idle, Duration total) {
    static final Limits USUAL = new Limits(64 << 20, 256 << 20, 100, Duration.ofSeconds(30), Duration.ofMinutes(5));
}
