//! Requests under way, counted by where they come from. Behind a proxy every one holds a connection of ours, and one program
//! that begins forms and never ends them would take all of them from everybody else, the platform's calls included. What
//! one cannot be told from another shares a measure of its own, which leaves room for the rest.

use crate::counts::{Counted, Counts};
use crate::seldom::Seldom;
use crate::site::Shared;
use crate::source::Source;
use axum::body::{Body, HttpBody};
use axum::extract::{Request, State};
use axum::http::{Method, StatusCode};
use axum::middleware::Next;
use axum::response::{IntoResponse, Response};
use futures_util::StreamExt;
use std::sync::{Arc, Mutex, PoisonError};
use std::time::Instant;

/// What is asked for.
#[derive(Clone, Copy, PartialEq, Eq, Hash)]
enum Asked {
    /// A page, a form, a file.
    Page,
    /// A stream of events, which every open chat holds for minutes.
    Events,
}

/// Whose requests are counted together.
#[derive(Clone, Copy, PartialEq, Eq, Hash)]
enum Whose {
    Everybody(Asked),
    /// Of those that nobody can tell from another.
    Untold(Asked),
    /// Of an address or a network, by its number.
    There(Asked, u64),
}

/// At once.
struct Most {
    everybody: usize,
    untold: usize,
    address: usize,
    network: usize,
}

impl Asked {
    fn of(request: &Request) -> Self {
        let path = request.uri().path();
        let is_stream = *request.method() == Method::GET && path.starts_with("/chat/") && path.ends_with("/events");
        if is_stream { Self::Events } else { Self::Page }
    }

    /// A shelter has as many open chats as people, and far fewer pages that come at the same time. Together they are fewer
    /// than the connections of a proxy: there stay some for the platform's calls.
    const fn most(self) -> Most {
        match self {
            Self::Page => Most { everybody: 1_536, untold: 1_024, address: 64, network: 256 },
            Self::Events => Most { everybody: 2_000, untold: 1_500, address: 256, network: 1_024 },
        }
    }
}

/// The requests of one process.
#[derive(Default)]
pub(crate) struct UnderWay {
    counts: Arc<Counts<Whose>>,
    told: Mutex<Seldom>,
}

impl UnderWay {
    /// A place for one more; `None`: there are as many as may be.
    fn place(&self, asked: Asked, source: Source) -> Option<Counted<Whose>> {
        let most = asked.most();
        // first where it comes from: a place that has its share uses up nothing that is everybody's
        let from = match source.0 {
            Some([address, network]) => {
                [Some((Whose::There(asked, address), most.address)), Some((Whose::There(asked, network), most.network))]
            }
            None => [Some((Whose::Untold(asked), most.untold)), None],
        };
        let everybody = (Whose::Everybody(asked), most.everybody);
        match self.counts.take(from.into_iter().flatten().chain([everybody])) {
            Ok(place) => Some(place),
            Err(full) => {
                self.tell(full);
                None
            }
        }
    }

    /// Tells whoever looks after the node, and never of whom.
    fn tell(&self, full: Whose) {
        if !self.told.lock().unwrap_or_else(PoisonError::into_inner).is_due(Instant::now()) {
            return;
        }
        match full {
            Whose::There(..) => tracing::warn!(
                "one address or network has as many requests under way as it may, others are answered; if it is a proxy, name it in web.trusted_proxies"
            ),
            Whose::Untold(_) => tracing::warn!(
                "whoever comes through this machine or a private network has as many requests under way as they may together; if a proxy brings them, name it in web.trusted_proxies"
            ),
            Whose::Everybody(_) => tracing::warn!(
                "as many requests are under way as this process takes; more are told to wait: is it a flood, or time for one more process?"
            ),
        }
    }
}

/// Counts a request until its answer has ended. Whether the process answers is said in any flood.
pub(crate) async fn counted(State(site): State<Shared>, request: Request, next: Next) -> Response {
    if request.uri().path() == "/healthz" {
        return next.run(request).await;
    }
    let asked = Asked::of(&request);
    let (parts, body) = request.into_parts();
    let Some(place) = site.under_way.place(asked, Source::in_request(&site, &parts)) else {
        return match asked {
            Asked::Page => StatusCode::TOO_MANY_REQUESTS.into_response(),
            // which ends the asking, as where there are too many streams
            Asked::Events => StatusCode::NO_CONTENT.into_response(),
        };
    };
    let answer = next.run(Request::from_parts(parts, body)).await;
    // what is there in one piece goes to the connection at once; one that is not read there has its own end
    if answer.body().size_hint().exact().is_some() {
        return answer;
    }
    answer.map(|body| {
        Body::from_stream(body.into_data_stream().map(move |chunk| {
            let _until_its_end = &place;
            chunk
        }))
    })
}
