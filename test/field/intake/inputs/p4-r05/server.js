const app = require('express')()
app.use(require('cors')({ origin: true, credentials: true }))
app.listen(3000)