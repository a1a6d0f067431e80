export function a(req, res) {
  switch (req.headers.origin) { case 'https://app.example.com': res.setHeader('Access-Control-Allow-Origin', req.headers.origin) }
}
