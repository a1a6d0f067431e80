package main
import "github.com/gin-contrib/cors"
func main() {
	r := gin.Default()
	r.Use(cors.New(cors.Config{
		AllowOrigins:     []string{"https://app.example.com"},
		AllowMethods:     []string{"PUT", "PATCH"},
		AllowCredentials: true,
	}))
}
