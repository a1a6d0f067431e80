fn add(req: &Request, res: &mut Response) {
    let origin = req.headers().get("origin").unwrap();
    if ALLOWED.contains(&origin.to_str().unwrap()) {
        res.headers_mut().insert("access-control-allow-origin", origin.clone());
    }
}
