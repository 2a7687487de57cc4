//! Just enough HTTP/1.1 to ask a server on this machine: one connection, kept
//! alive, read whole. It serves waiting for readiness and the bench's load.

use std::{
    io::{self, BufRead, BufReader, Read, Write},
    net::{SocketAddr, TcpStream},
    time::{Duration, Instant},
};

/// A reply, read to its end.
pub(crate) struct Reply {
    /// Status code.
    pub(crate) status: u16,
    /// The body, chunks joined.
    pub(crate) body: Vec<u8>,
    /// When the first part of the body was there.
    pub(crate) begun: Instant,
    /// Of a body in chunks: how long it was, and when.
    pub(crate) grown: Vec<(usize, Instant)>,
}

/// One kept-alive connection.
pub(crate) struct Client {
    address: SocketAddr,
    stream: BufReader<TcpStream>,
}

impl Client {
    /// Connects, with a limit on every wait.
    pub(crate) fn connect(address: SocketAddr, limit: Duration) -> io::Result<Self> {
        let stream = TcpStream::connect_timeout(&address, limit)?;
        stream.set_read_timeout(Some(limit))?;
        stream.set_write_timeout(Some(limit))?;
        stream.set_nodelay(true)?;
        Ok(Self {
            address,
            stream: BufReader::new(stream),
        })
    }

    /// Sends one request and reads the whole reply.
    pub(crate) fn send(
        &mut self,
        method: &str,
        path: &str,
        headers: &[(&str, &str)],
        body: &str,
    ) -> io::Result<Reply> {
        let mut head = format!("{method} {path} HTTP/1.1\r\nhost: {}\r\n", self.address);
        for (name, value) in headers {
            head.push_str(name);
            head.push_str(": ");
            head.push_str(value);
            head.push_str("\r\n");
        }
        head.push_str(&format!("content-length: {}\r\n\r\n{body}", body.len()));
        self.stream.get_mut().write_all(head.as_bytes())?;
        read_reply(&mut self.stream)
    }
}

/// One GET on a connection of its own.
pub(crate) fn get(address: SocketAddr, path: &str) -> io::Result<Reply> {
    Client::connect(address, Duration::from_secs(10))?.send("GET", path, &[], "")
}

fn read_reply(stream: &mut impl BufRead) -> io::Result<Reply> {
    let status_line = read_line(stream)?;
    let status = status_line
        .split(' ')
        .nth(1)
        .and_then(|code| code.parse().ok())
        .ok_or_else(|| malformed("no status line"))?;
    let mut length = None;
    let mut chunked = false;
    loop {
        let line = read_line(stream)?;
        if line.is_empty() {
            break;
        }
        let (name, value) = line.split_once(':').ok_or_else(|| malformed("header"))?;
        let value = value.trim();
        if name.eq_ignore_ascii_case("content-length") {
            length = Some(value.parse().map_err(|_| malformed("content-length"))?);
        } else if name.eq_ignore_ascii_case("transfer-encoding") {
            chunked = value.eq_ignore_ascii_case("chunked");
        }
    }
    let mut body = Vec::new();
    let mut begun = Instant::now();
    let mut grown = Vec::new();
    if status == 204 || status == 304 {
        return Ok(Reply {
            status,
            body,
            begun,
            grown,
        });
    }
    if chunked {
        loop {
            let size = read_line(stream)?;
            let size = size.split(';').next().unwrap_or_default().trim();
            let size = u64::from_str_radix(size, 16).map_err(|_| malformed("chunk size"))?;
            let first = body.is_empty();
            read_exactly(stream, size, &mut body)?;
            if first {
                begun = Instant::now();
            }
            grown.push((body.len(), Instant::now()));
            read_line(stream)?;
            if size == 0 {
                break;
            }
        }
    } else if let Some(length) = length {
        read_exactly(stream, length, &mut body)?;
    } else {
        stream.read_to_end(&mut body)?;
    }
    Ok(Reply {
        status,
        body,
        begun,
        grown,
    })
}

fn read_line(stream: &mut impl BufRead) -> io::Result<String> {
    let mut line = String::new();
    if stream.read_line(&mut line)? == 0 {
        return Err(io::ErrorKind::UnexpectedEof.into());
    }
    line.truncate(line.trim_end_matches(['\r', '\n']).len());
    Ok(line)
}

fn read_exactly(stream: &mut impl BufRead, length: u64, body: &mut Vec<u8>) -> io::Result<()> {
    let read = stream.take(length).read_to_end(body)?;
    if read as u64 == length {
        return Ok(());
    }
    Err(io::ErrorKind::UnexpectedEof.into())
}

fn malformed(what: &str) -> io::Error {
    io::Error::new(
        io::ErrorKind::InvalidData,
        format!("malformed reply: {what}"),
    )
}

#[cfg(test)]
mod tests {
    use super::*;

    fn check(wire: &str) -> io::Result<(u16, String)> {
        read_reply(&mut wire.as_bytes())
            .map(|reply| (reply.status, String::from_utf8(reply.body).unwrap()))
    }

    #[test]
    fn a_sized_body_ends_where_it_says() {
        let reply = check("HTTP/1.1 200 OK\r\nContent-Length: 2\r\n\r\nokHTTP/1.1").unwrap();
        assert_eq!(reply, (200, "ok".to_owned()));
    }

    #[test]
    fn chunks_are_joined() {
        let wire = "HTTP/1.1 201 Created\r\ntransfer-encoding: chunked\r\n\r\n\
                    3\r\nabc\r\n2;x=y\r\nde\r\n0\r\n\r\n";
        assert_eq!(check(wire).unwrap(), (201, "abcde".to_owned()));
    }

    #[test]
    fn a_cut_reply_is_an_error() {
        assert!(check("HTTP/1.1 200 OK\r\ncontent-length: 9\r\n\r\nshort").is_err());
        assert!(check("").is_err());
        assert!(check("nonsense\r\n\r\n").is_err());
    }
}
