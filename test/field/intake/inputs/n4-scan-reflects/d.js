app.use(cors({ origin: (origin, cb) => { if (!origin) return cb(null, true); console.log('cors', origin); cb(null, origin) }, credentials: true }))
