package org.lectern.export.labelled;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;

/** Files in UTF-8. */
final class JsonOut {
    private static final JsonMapper JSON = JsonMapper.builder().build();

    private JsonOut() {}

    static Writer text(OutputStream out) {
        // Through a Writer: half a surrogate pair becomes "?" there, while Jackson's own UTF-8 encoder refuses it.
        return new BufferedWriter(new OutputStreamWriter(out, StandardCharsets.UTF_8));
    }

    /** Closing the generator closes the file. */
    static JsonGenerator values(OutputStream out) throws IOException {
        JsonGenerator json = JSON.createGenerator(text(out));
        json.setRootValueSeparator(null);
        return json;
    }
}
