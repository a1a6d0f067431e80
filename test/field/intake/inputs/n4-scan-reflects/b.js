app.use((req, res, next) => {
  const origin = req.get('origin')
  if (origin) res.setHeader('Access-Control-Allow-Origin', origin)
  if (req.method === 'OPTIONS') return res.sendStatus(204)
  next()
})
