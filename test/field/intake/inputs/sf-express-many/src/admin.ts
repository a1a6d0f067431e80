import cors from 'cors'
import { Router } from 'express'

export const admin = Router()
admin.use(cors({ origin: /\.example\.com$/, credentials: true }))
admin.get('/stats', (req, res) => res.json({}))
