fn add2(req: &Request, res: &mut Response) {
    if let Some(o) = req.headers().get(ORIGIN) {
        match o.to_str() { Ok("https://app.example.com") => { res.headers_mut().insert(ACCESS_CONTROL_ALLOW_ORIGIN, o.clone()); } _ => {} }
    }
}
