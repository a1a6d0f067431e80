package router

import "github.com/gin-contrib/cors"

func TestCors(t *testing.T) {
	r.Use(cors.New(cors.Config{AllowOrigins: []string{"http://test1.com"}, AllowMethods: []string{"321test"}}))
}
