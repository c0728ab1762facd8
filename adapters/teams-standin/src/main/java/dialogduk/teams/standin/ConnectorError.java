package dialogduk.teams.standin;

/// The connector's "no", with the words that its documentation gives.
///
/// See https://learn.microsoft.com/microsoftteams/platform/bots/build-conversational-capability for
/// the table of status codes.
public enum ConnectorError {
  BAD_SYNTAX(400, "BadSyntax", "Bad format of the request."),
  BAD_ARGUMENT(400, "BadArgument", "An argument of the request is wrong."),
  UNAUTHORIZED(401, "Unauthorized", "Authorization has been denied for this request."),
  BOT_NOT_REGISTERED(401, "BotNotRegistered", "No registration found for this bot."),
  FORBIDDEN(403, "Forbidden", "The token does not open this."),
  BOT_DISABLED_BY_ADMIN(403, "BotDisabledByAdmin", "The tenant admin disabled this bot."),
  BOT_NOT_IN_ROSTER(
      403, "BotNotInConversationRoster", "The bot is not part of the conversation roster."),
  CONVERSATION_BLOCKED_BY_USER(
      403, "ConversationBlockedByUser", "User blocked the conversation with the bot."),
  MESSAGE_WRITES_BLOCKED(403, "MessageWritesBlocked", "Message writes are blocked."),
  NOT_ENOUGH_PERMISSIONS(
      403, "NotEnoughPermissions", "The bot has no permission to do this to the message."),
  CONVERSATION_NOT_FOUND(404, "ConversationNotFound", "Conversation not found."),
  ACTIVITY_NOT_FOUND(
      404, "ActivityNotFoundInConversation", "The message id does not exist in the conversation."),
  MEMBER_NOT_FOUND(
      404, "MemberNotFoundInConversation", "Member not found in the conversation roster."),
  NOT_FOUND(404, "NotFound", "There is no such address."),
  METHOD_NOT_ALLOWED(405, "MethodNotAllowed", "The address does not take this method."),
  PRECONDITION_FAILED(412, "PreconditionFailed", "Precondition failed, please try again."),
  MESSAGE_SIZE_TOO_BIG(413, "MessageSizeTooBig", "Message size too large."),
  THROTTLED(429, "Throttled", "Too many requests."),
  SERVICE_ERROR(500, "ServiceError", "Internal server error."),
  BAD_GATEWAY(502, "ServiceError", "A service that this one needs failed."),
  SERVICE_UNAVAILABLE(503, "ServiceUnavailable", "Service unavailable."),
  GATEWAY_TIMEOUT(504, "GatewayTimeout", "Gateway timeout.");

  private final int status;
  private final String code;
  private final String message;

  ConnectorError(int status, String code, String message) {
    this.status = status;
    this.code = code;
    this.message = message;
  }

  public int status() {
    return status;
  }

  public String code() {
    return code;
  }

  public String message() {
    return message;
  }
}
