package org.lectern.export.bibliography;

import java.io.IOException;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.lectern.api.export.ExportException;
import org.lectern.api.export.ExportField;
import org.lectern.api.export.ExportPapers;
import org.lectern.api.export.ExportTarget;
import org.lectern.api.export.Exporter;
import org.lectern.api.export.ExporterInfo;
import org.lectern.api.model.Answer;
import org.lectern.api.model.Link;
import org.lectern.api.model.Paper;
import org.lectern.api.work.Progress;
import org.osgi.service.component.annotations.Component;

/** RIS in UTF-8, lines ended as its specification has them. Labels are keywords. */
@Component
@ExporterInfo(id = "ris", label = "RIS", extension = "ris")
public final class RisExporter implements Exporter {
    @Override
    public Set<ExportField> carries() {
        Set<ExportField> carried = Bibliography.carries();
        carried.remove(ExportField.ORGANIZATION);
        return carried;
    }

    /** Only of an address of a PDF it is said what is there. */
    @Override
    public Set<ExportField> cuts(Paper paper, List<Answer> answers) {
        return paper.links().stream().map(Link::kind).allMatch(kind -> kind.equals("page") || kind.equals("pdf"))
                ? Set.of()
                : EnumSet.of(ExportField.LINKS);
    }

    @Override
    public boolean cutsExtra(Paper paper, Map<String, String> extra) {
        if (extra.isEmpty() || new Carried(extra).isForeign("ris.")) {
            return !extra.isEmpty();
        }
        var reference = Reference.alone(paper, extra);
        return !reference.carried().isHeld("ris.", reference.name("ris.ID"), (tag, value) -> RisRecord.holds(tag));
    }

    @Override
    public void write(ExportPapers papers, ExportTarget target, Progress progress) throws ExportException, IOException {
        Bibliography.write(papers, target, progress, (reference, out) -> out.write(new RisRecord(reference).text()));
    }
}
