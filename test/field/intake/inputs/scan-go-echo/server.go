package main

func main() {
	e := echo.New()
	e.Use(middleware.CORSWithConfig(middleware.CORSConfig{
		AllowOrigins: []string{"https://shop.example.com"},
		AllowMethods: []string{http.MethodGet, http.MethodPut},
	}))
}
