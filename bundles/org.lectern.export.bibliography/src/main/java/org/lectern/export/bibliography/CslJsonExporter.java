package org.lectern.export.bibliography;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.json.JsonWriteFeature;
import com.fasterxml.jackson.core.util.DefaultIndenter;
import com.fasterxml.jackson.core.util.DefaultPrettyPrinter;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.util.Map;
import java.util.Set;
import org.lectern.api.export.ExportException;
import org.lectern.api.export.ExportField;
import org.lectern.api.export.ExportPapers;
import org.lectern.api.export.ExportTarget;
import org.lectern.api.export.Exporter;
import org.lectern.api.export.ExporterInfo;
import org.lectern.api.model.Paper;
import org.lectern.api.work.Progress;
import org.osgi.service.component.annotations.Component;

/** A JSON array of items as CSL processors read them. What the schema has no name for stands in its {@code custom} object. */
@Component
@ExporterInfo(id = "csl-json", label = "CSL-JSON", extension = "json")
public final class CslJsonExporter implements Exporter {
    private static final JsonMapper JSON = JsonMapper.builder()
            .configure(JsonWriteFeature.COMBINE_UNICODE_SURROGATES_IN_UTF8.mappedFeature(), true)
            .build();

    @Override
    public Set<ExportField> carries() {
        return Bibliography.carries();
    }

    @Override
    public boolean cutsExtra(Paper paper, Map<String, String> extra) {
        if (extra.isEmpty() || new Carried(extra).isForeign("csl.")) {
            return !extra.isEmpty();
        }
        var reference = Reference.alone(paper, extra);
        ObjectNode item = CslItem.of(reference);
        return !reference
                .carried()
                .isHeld("csl.", reference.name("csl.id"), (name, value) -> CslItem.holds(item, name, value));
    }

    @Override
    public void write(ExportPapers papers, ExportTarget target, Progress progress) throws ExportException, IOException {
        var keys = new CitationKeys();
        var lines = new DefaultPrettyPrinter().withObjectIndenter(new DefaultIndenter("  ", "\n"));
        try (JsonGenerator out = JSON.createGenerator(target.file())) {
            out.setPrettyPrinter(lines);
            out.writeStartArray();
            papers.each(progress, paper -> {
                JSON.writeTree(out, CslItem.of(Reference.of(paper, papers, keys)));
            });
            out.writeEndArray();
            out.writeRaw('\n');
        }
    }
}
