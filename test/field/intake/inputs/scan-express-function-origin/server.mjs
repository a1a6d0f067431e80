import express from 'express';
import cors from 'cors';
const allowed = ['https://shop.example.com', 'http://localhost:5173'];
const app = express();
app.use(cors({
  origin(origin, callback) {
    if (!origin || allowed.indexOf(origin) !== -1) callback(null, true);
    else callback(new Error('Not allowed by CORS'));
  },
  credentials: true,
}));
