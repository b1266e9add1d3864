package org.lectern.feed.dailypapers;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import org.lectern.api.feed.Probe;

/** How sure we are that the beginning of a file is that of a Daily Papers page. */
final class Recognition {
    private static final int WHERE_A_HEADER_STANDS = 40;
    private static final int ABSTRACT = 150;

    private Recognition() {}

    static int of(Probe probe) {
        PageLines page = lines(probe);
        if (page.lines().isEmpty() || !page.refused().isEmpty()) {
            return 0;
        }
        if (!startsLikeText(page.lines())) {
            return startsLikeMarkdown(page.lines())
                            && LinkedPage.of(page.lines()).isPresent()
                    ? 90
                    : 0;
        }
        if (LinkedPage.of(page.lines()).isPresent()) {
            return 90;
        }
        if (page.lines().stream()
                .limit(WHERE_A_HEADER_STANDS)
                .anyMatch(line -> line.bare().equals(PageHeader.COMMUNITY))) {
            return 95;
        }
        PageHeader header = PageHeader.read(page.lines());
        var body =
                PageParts.of(page.lines().subList(header.lines(), page.lines().size()));
        long facts = body.parts().stream().filter(Recognition::isWhole).count();
        if (facts > 0) {
            return facts > 1 ? 90 : 75;
        }
        if (header.lines() > 1) {
            return 60;
        }
        return body.unused().isEmpty() && alternates(body.parts()) ? 25 : 0;
    }

    /** The lines of the probe; its last one is dropped where the probe may have cut it. */
    private static PageLines lines(Probe probe) {
        try {
            byte[] head = probe.head();
            int end = head.length;
            while (!probe.whole() && end > 0 && head[end - 1] != '\n') {
                end--;
            }
            return PageLines.read(new ByteArrayInputStream(head, 0, end));
        } catch (IOException e) {
            throw new UncheckedIOException("An array of bytes cannot fail to be read", e);
        }
    }

    /** JSON, XML, BibTeX and the like betray themselves with their first character. */
    private static boolean startsLikeText(List<PageLine> lines) {
        return "{[<@%#\"".indexOf(lines.getFirst().text().strip().charAt(0)) < 0;
    }

    /** A heading, or a link; JSON that starts with a bracket leads to no paper on its first line. */
    private static boolean startsLikeMarkdown(List<PageLine> lines) {
        String first = lines.getFirst().bare();
        return first.startsWith("# ") || first.startsWith("[") && !first.matches("\\[\\s*[\\[{\"\\d\\]].*");
    }

    private static boolean isWhole(PagePart part) {
        return part instanceof PagePart.Facts(List<PageLine> _, PaperFacts facts)
                && facts.authorCount().isPresent()
                && facts.date().isPresent();
    }

    /** Nothing but titles and abstracts in turn, at least three pairs, each line a block of its own. */
    private static boolean alternates(List<PagePart> parts) {
        for (int i = 0; i < parts.size(); i++) {
            if (!(parts.get(i) instanceof PagePart.Text(PageLine line, double prose))
                    || !line.afterBlank()
                    || (i % 2 == 0 ? prose >= 0 : prose <= 0 || line.text().length() < ABSTRACT)) {
                return false;
            }
        }
        return parts.size() >= 6;
    }
}
