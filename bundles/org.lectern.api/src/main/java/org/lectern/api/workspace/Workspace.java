package org.lectern.api.workspace;

import java.nio.file.Path;
import org.osgi.annotation.versioning.ProviderType;

/** The open workspace. The service is there while it is open. */
@ProviderType
public interface Workspace {
    /** The version of workspaces that this Lectern writes. */
    int VERSION = 1;

    /** Absolute, and exists. Holds {@code workspace.json}, {@code index/}, {@code plugins/}, {@code exports/}, … */
    Path folder();

    /** The folder of that name inside the workspace, created where it is missing. */
    Path folder(String name);
}
