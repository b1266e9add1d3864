package org.lectern.feed.syndication;

/** Gives bytes on; what stands between two angle brackets is cut where it grows too long for a parser to hold. */
final class CutText {
    private static final int LONGEST = 1 << 20;

    private final Window out;
    private final Repairs repairs;
    private int length;

    CutText(Window out, Repairs repairs) {
        this.out = out;
        this.repairs = repairs;
    }

    /** A tag or a section begins or ends with these bytes, which are given on in any case. */
    void begin(byte[] bytes, int from, int count) {
        length = 0;
        out.put(bytes, from, count);
    }

    /** A line end of something that is left out otherwise. */
    void lineEnd(byte[] bytes, int at) {
        out.put(bytes, at, 1);
    }

    /** ASCII, which may be cut anywhere. */
    void give(byte[] bytes, int from, int count) {
        int room = LONGEST - length;
        out.put(bytes, from, Math.clamp(room, 0, count));
        length += Math.clamp(room, 0, count);
        if (count > room) {
            cut();
        }
    }

    /** All of it or nothing, so that no character and no reference is cut in two. */
    void giveWhole(byte[] bytes, int from, int count) {
        if (length + count <= LONGEST) {
            out.put(bytes, from, count);
            length += count;
        } else {
            cut();
        }
    }

    void giveWhole(byte[] bytes) {
        giveWhole(bytes, 0, bytes.length);
    }

    /** What follows is left out, up to the next beginning. */
    void cut() {
        if (length <= LONGEST) {
            repairs.count(Repairs.Kind.LENGTH);
        }
        length = LONGEST + 1;
    }
}
