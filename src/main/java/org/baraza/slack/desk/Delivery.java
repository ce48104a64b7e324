package org.baraza.slack.desk;

import com.slack.api.bolt.context.builtin.DefaultContext;
import com.slack.api.bolt.request.Request;
import com.slack.api.bolt.request.RequestHeaders;
import com.slack.api.bolt.request.RequestType;
import java.util.Map;
import org.baraza.slack.door.Payload;

/** A request as Bolt passes it on, with the payload that was read at the door. */
final class Delivery extends Request<DefaultContext> {
  private final Payload payload;
  private final DefaultContext context = new DefaultContext();
  private final RequestHeaders headers = new RequestHeaders(Map.of());

  Delivery(Payload payload) {
    this.payload = payload;
  }

  Payload payload() {
    return payload;
  }

  @Override
  public DefaultContext getContext() {
    return context;
  }

  /** Bolt's own dispatch is never reached: the front desk answers before it. */
  @Override
  public RequestType getRequestType() {
    return RequestType.Event;
  }

  @Override
  public String getRequestBodyAsString() {
    return "";
  }

  @Override
  public RequestHeaders getHeaders() {
    return headers;
  }

  @Override
  public String getResponseUrl() {
    return "";
  }
}
