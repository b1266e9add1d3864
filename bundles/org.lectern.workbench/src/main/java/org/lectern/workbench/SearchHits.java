package org.lectern.workbench;

import java.util.List;
import org.lectern.api.search.Highlighter;
import org.lectern.presentation.Services;
import org.lectern.workbench.api.HighlightLayer;
import org.lectern.workbench.api.Mark;

/** Marks what the query means. */
final class SearchHits implements HighlightLayer {
    private final Services services;

    SearchHits(Services services) {
        this.services = services;
    }

    @Override
    public String id() {
        return "search-hits";
    }

    @Override
    public String title() {
        return Messages.get("layer.search-hits");
    }

    @Override
    public List<Mark> marks(Input input) {
        if (input.query().isBlank()) {
            return List.of();
        }
        return services.find(Highlighter.class)
                .map(highlighter -> highlighter.highlights(input.query(), input.text()).stream()
                        .map(range -> new Mark(range.start(), range.end(), Mark.Kind.BACKGROUND, 0, ""))
                        .toList())
                .orElse(List.of());
    }
}
