//! What a method call ends in: a JSON envelope, a gateway's HTML page, or silence.

use axum::{
    body::Body,
    http::{StatusCode, header},
    response::Response,
};
use serde_json::{Value, json};

/// The end of one call as the HTTP layer needs it.
pub(crate) enum Answer {
    /// The envelope, ready as text: `result` may hold raw JSON that no parser has seen.
    Json { status: u16, body: String },
    /// A gateway in between failed: 502 with HTML, as people see it from Telegram.
    BadGateway,
    /// The connection is cut before a byte of the answer.
    Cut,
}

impl Answer {
    pub(crate) fn ok(result: &Value) -> Self {
        Self::ok_raw(&result.to_string())
    }

    pub(crate) fn ok_raw(result: &str) -> Self {
        let mut body = String::with_capacity(result.len() + 24);
        body.push_str(r#"{"ok":true,"result":"#);
        body.push_str(result);
        body.push('}');
        Self::Json { status: 200, body }
    }

    /// HTTP status for the call log; 0 where the caller saw no answer.
    pub(crate) fn status(&self) -> u16 {
        match self {
            Self::Json { status, .. } => *status,
            Self::BadGateway => 502,
            Self::Cut => 0,
        }
    }

    pub(crate) fn into_response(self) -> Response {
        let (status, kind, body) = match self {
            Self::Json { status, body } => (status, "application/json", body),
            Self::BadGateway => (
                502,
                "text/html",
                "<html>\r\n<head><title>502 Bad Gateway</title></head>\r\n<body>\r\n<center><h1>502 Bad Gateway</h1></center>\r\n</body>\r\n</html>\r\n".to_owned(),
            ),
            Self::Cut => (503, "text/plain", String::new()),
        };
        let mut response = Response::new(Body::from(body));
        *response.status_mut() = StatusCode::from_u16(status).unwrap_or(StatusCode::INTERNAL_SERVER_ERROR);
        response.headers_mut().insert(header::CONTENT_TYPE, header::HeaderValue::from_static(kind));
        response
    }
}

impl From<ApiError> for Answer {
    fn from(error: ApiError) -> Self {
        let mut body = json!({
            "ok": false, "error_code": error.status, "description": error.description,
        });
        if let Some(parameters) = error.parameters {
            body["parameters"] = parameters;
        }
        Self::Json { status: error.status, body: body.to_string() }
    }
}

/// A refusal with Telegram's own words.
#[derive(Debug)]
pub(crate) struct ApiError {
    pub(crate) status: u16,
    pub(crate) description: String,
    pub(crate) parameters: Option<Value>,
    /// True where only a mistake of the bot leads here; such refusals are noted for the tests.
    /// A person who blocked the bot or an injected fault is no mistake of the bot.
    pub(crate) is_bots_mistake: bool,
}

impl ApiError {
    /// 400 that a correct bot never meets.
    pub(crate) fn mistake(description: impl std::fmt::Display) -> Self {
        Self { is_bots_mistake: true, ..Self::bad_request(description) }
    }

    /// 400 that happens to correct bots too.
    pub(crate) fn bad_request(description: impl std::fmt::Display) -> Self {
        Self::plain(400, format!("Bad Request: {description}"))
    }

    pub(crate) fn forbidden(description: &str) -> Self {
        Self::plain(403, format!("Forbidden: {description}"))
    }

    pub(crate) fn conflict(description: &str) -> Self {
        Self::plain(409, format!("Conflict: {description}"))
    }

    pub(crate) fn too_many_requests(retry_after_s: u64) -> Self {
        Self {
            parameters: Some(json!({ "retry_after": retry_after_s })),
            ..Self::plain(429, format!("Too Many Requests: retry after {retry_after_s}"))
        }
    }

    pub(crate) fn migrated(to: i64) -> Self {
        Self {
            parameters: Some(json!({ "migrate_to_chat_id": to })),
            ..Self::bad_request("group chat was upgraded to a supergroup chat")
        }
    }

    pub(crate) fn unauthorized() -> Self {
        Self::plain(401, "Unauthorized".to_owned())
    }

    pub(crate) fn no_such_method() -> Self {
        Self { is_bots_mistake: true, ..Self::plain(404, "Not Found".to_owned()) }
    }

    fn plain(status: u16, description: String) -> Self {
        Self { status, description, parameters: None, is_bots_mistake: false }
    }
}
