package org.lectern.workspace;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import org.lectern.api.workspace.Workspace;
import org.lectern.api.workspace.WorkspaceException;

/**
 * What {@code workspace.json} says. It is written once, when the workspace is made; so what others add to it stays.
 *
 * @param store the kind of store
 */
record Description(int version, String store) {
    static final String FILE = "workspace.json";

    /** Of a workspace that is made now. */
    static final Description FRESH = new Description(Workspace.VERSION, "sqlite");

    private static final String REPAIR = "Put the file back from a copy; a workspace on this computer has "
            + "{\"version\":" + FRESH.version + ",\"store\":\"" + FRESH.store + "\"} in it.";

    /** Parsed as a stream, since a mapper's start costs each command more than opening the store. */
    static Description read(Path file) throws WorkspaceException {
        int version = 0;
        String store = FRESH.store;
        try (JsonParser json = new JsonFactory().createParser(file.toFile())) {
            if (json.nextToken() != JsonToken.START_OBJECT) {
                throw damaged(file, null);
            }
            while (json.nextToken() == JsonToken.FIELD_NAME) {
                String name = json.currentName();
                JsonToken value = json.nextToken();
                if (name.equals("version") && value == JsonToken.VALUE_NUMBER_INT) {
                    version = json.getIntValue();
                } else if (name.equals("store") && value == JsonToken.VALUE_STRING) {
                    store = json.getText();
                } else {
                    json.skipChildren();
                }
            }
        } catch (IOException e) {
            throw damaged(file, e);
        }
        return new Description(version, store).checked(file);
    }

    private Description checked(Path file) throws WorkspaceException {
        if (version < 1) {
            throw damaged(file, null);
        }
        if (version > Workspace.VERSION) {
            throw new WorkspaceException(
                    "The workspace has version " + version + ", this Lectern knows versions up to " + Workspace.VERSION
                            + "; nothing was changed.",
                    file.getParent().toString(),
                    "Open it with a newer Lectern.");
        }
        return this;
    }

    private static WorkspaceException damaged(Path file, IOException cause) {
        return new WorkspaceException(
                "The file workspace.json is damaged: it does not give the version of the workspace. Nothing was changed.",
                file.toString(),
                REPAIR,
                cause);
    }

    /** Moved into place whole: another process may be opening the same folder. */
    void write(Path file) throws IOException {
        String json = "{\"version\":" + version + ",\"store\":\"" + store + "\"}\n";
        Path fresh = Files.createTempFile(file.getParent(), ".workspace", ".tmp");
        try {
            Files.write(fresh, json.getBytes(StandardCharsets.UTF_8));
            Files.move(fresh, file, StandardCopyOption.ATOMIC_MOVE);
        } finally {
            Files.deleteIfExists(fresh);
        }
    }
}
