package org.baraza.practice.space;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.net.URI;

/** A file's particulars; its content lies in the folder beside the workspace's own file. */
public record StoredFile(
    String id, String name, String title, String mimetype, String user, long created, int size) {

  /** The file as Slack describes it. */
  public ObjectNode toJson(URI base) {
    int dot = name.lastIndexOf('.');
    String type = dot < 0 ? "binary" : name.substring(dot + 1);
    String url = base.resolve("/practice/files/" + id).toString();
    ObjectNode file =
        Json.object()
            .put("id", id)
            .put("created", created)
            .put("timestamp", created)
            .put("name", name)
            .put("title", title)
            .put("mimetype", mimetype)
            .put("filetype", type)
            .put("pretty_type", type)
            .put("user", user)
            .put("mode", "hosted")
            .put("size", size)
            .put("is_external", false)
            .put("is_public", false)
            .put("url_private", url)
            .put("url_private_download", url)
            .put("permalink", url);
    if (mimetype.startsWith("audio/")) {
      file.put("subtype", "slack_audio");
    }
    return file;
  }
}
