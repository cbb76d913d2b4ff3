package dev.hasten.source;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.AclFileAttributeView;
import java.nio.file.attribute.UserDefinedFileAttributeView;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What a file has besides its content. Where the system is no Unix, only the attributes that Java can copy count.
 *
 * @param unix {@code nlink}, {@code mode}, {@code uid} and {@code gid}; empty on other systems
 */
record FileMeta(Path file, Map<String, Object> unix) {

    static FileMeta of(Path file) throws IOException {
        return new FileMeta(file, isUnix(file) ? Files.readAttributes(file, "unix:nlink,mode,uid,gid") : Map.of());
    }

    private static boolean isUnix(Path file) {
        return file.getFileSystem().supportedFileAttributeViews().contains("unix");
    }

    /** Whether the file has other names, which a file renamed over this one would cut off. */
    boolean hasHardLinks() {
        return unix.get("nlink") instanceof Integer links && links > 1;
    }

    /**
     * Gives {@code other} this file's owner, group, mode, extended attributes in the user's name space and, on
     * Windows, access control list. Java cannot see POSIX access control lists.
     *
     * @throws IOException if the system does not permit one of them
     */
    void copyTo(Path other) throws IOException {
        if (!unix.isEmpty()) {
            Map<String, Object> have = of(other).unix;
            for (String id : List.of("gid", "uid")) {
                if (!unix.get(id).equals(have.get(id))) {
                    Files.setAttribute(other, "unix:" + id, unix.get(id));
                }
            }
            copyMode(other);
        }
        AclFileAttributeView acl = Files.getFileAttributeView(file, AclFileAttributeView.class);
        AclFileAttributeView otherAcl = Files.getFileAttributeView(other, AclFileAttributeView.class);
        if (acl != null && otherAcl != null) {
            otherAcl.setAcl(acl.getAcl());
        }
        copyExtended(other);
    }

    /** Gives {@code other} this file's permission bits. */
    void copyMode(Path other) throws IOException {
        if (unix.get("mode") instanceof Integer mode) {
            Files.setAttribute(other, "unix:mode", mode & 07777);
        }
    }

    private void copyExtended(Path other) throws IOException {
        UserDefinedFileAttributeView from = Files.getFileAttributeView(file, UserDefinedFileAttributeView.class);
        if (from == null) {
            return;
        }
        List<String> names = namesIn(from);
        if (names == null || names.isEmpty()) {
            return;
        }
        UserDefinedFileAttributeView to = Files.getFileAttributeView(other, UserDefinedFileAttributeView.class);
        for (String name : names) {
            ByteBuffer value = ByteBuffer.allocate(from.size(name));
            from.read(name, value);
            to.write(name, value.flip());
        }
    }

    /** Null if the file system knows no extended attributes. */
    private static @Nullable List<String> namesIn(UserDefinedFileAttributeView view) {
        try {
            return view.list();
        } catch (IOException unsupported) {
            return null;
        }
    }
}
