package org.lectern.feed.dailypapers;

import java.util.List;

/** What a page consists of below its header: lines of text, and between them the facts about a paper. */
sealed interface PagePart {
    /** A title, an abstract, or a part of one. */
    record Text(PageLine line, double prose) implements PagePart {
        Text(PageLine line) {
            this(line, ProseScore.of(line.text()));
        }
    }

    /** The lines below an abstract, and what they say. */
    record Facts(List<PageLine> lines, PaperFacts facts) implements PagePart {}
}
