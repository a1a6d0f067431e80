app.use(cors({ origin: async (origin, cb) => { const t = await Tenant.findOne({ domain: origin }); cb(null, !!t) }, credentials: true }))
