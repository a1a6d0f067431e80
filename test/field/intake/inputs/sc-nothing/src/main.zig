try res.headers.append("Access-Control-Allow-Origin", "*");
